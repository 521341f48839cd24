import Projection

/// A map of densities by region: one panel a year, all with the same classes.
///
/// Every region is drawn once in `<defs>` and used in each panel; regions without incidents share one use of the
/// ground.
public struct DensityMap: Sendable {
    /// Title, subtitle, sources and notes, and the style of the drawing.
    public var text: MapText
    /// Regions and what is drawn around them.
    public var ground: MapGround
    /// In the order of the drawing, one for each period without a gap.
    public var panels: [MapPanel]
    /// The classes of values, shared by all panels.
    public var scale: ClassScale
    /// What a value counts: "Incidents per 1,000 km² a year".
    public var unit: String
    /// Counts by region id to draw as circles; only a map of one panel shows them.
    public var circles: [String: Int] = [:]
    /// Incidents known by their country only, or not located.
    public var unlocated: Int
    /// Located incidents in none of the regions.
    public var outside: Int
    /// Incidents in a region whose date does not lie within one panel's time.
    public var undated: Int
    /// What the boundaries are and from when.
    public var vintage: String

    /// A map of one panel or several.
    public init(
        text: MapText, ground: MapGround, panels: [MapPanel], scale: ClassScale,
        unit: String = "Incidents per 1,000 km² a year", unlocated: Int, outside: Int = 0, undated: Int,
        vintage: String
    ) {
        self.text = text
        self.ground = ground
        self.panels = panels
        self.scale = scale
        self.unit = unit
        self.unlocated = unlocated
        self.outside = outside
        self.undated = undated
        self.vintage = vintage
    }

    /// The legend classes that the map needs beside those of values.
    var extraClasses: Set<ClassLegend.ExtraClass> {
        var classes: Set<ClassLegend.ExtraClass> = ground.notAnalysed.isEmpty ? [] : [.notAnalysed]
        for panel in panels {
            if panel.isPartial { classes.insert(.partial) }
            for region in ground.regions {
                switch panel.values[region.id] ?? .noData {
                case .zero: classes.insert(.zero)
                case .noData: classes.insert(.noData)
                case .value: break
                }
            }
        }
        return classes
    }

    /// The value of each region in the first panel; 0 where there is none.
    var densities: [Double] {
        ground.regions.map { region in
            guard case .value(let value, _) = panels.first?.values[region.id] else { return 0 }
            return value
        }
    }

    /// Whether nothing is known of any region in a panel's time.
    func isUnknown(_ panel: MapPanel) -> Bool {
        ground.regions.allSatisfy { (panel.values[$0.id] ?? .noData) == .noData }
    }

    /// Draws the map as SVG, UTF-8.
    ///
    /// - Throws: `MapError` when there is no region or no projection for it.
    public func write() throws(MapError) -> [UInt8] { try DensitySheet(self).bytes }
}
