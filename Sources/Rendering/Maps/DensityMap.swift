import Projection

/// A map of densities by region: one panel a year, all with the same classes.
///
/// Every region is drawn once in `<defs>` and used in each panel; regions without incidents share one use of the ground.
public struct DensityMap: Sendable {
    public var text: MapText
    public var ground: MapGround
    /// In the order to be drawn; the caller leaves no gap between the first and the last.
    public var panels: [MapPanel]
    public var scale: ClassScale
    /// What a value counts: "Incidents per 1,000 km² a year".
    public var unit: String
    /// Counts by region id to draw as circles; looked at on a map of one panel only.
    public var circles: [String: Int] = [:]
    /// Incidents known by their country only, or not located.
    public var unlocated: Int
    /// Located incidents in none of the regions.
    public var outside: Int
    /// Incidents in a region whose date does not lie within one panel's time.
    public var undated: Int
    /// What the boundaries are and from when.
    public var vintage: String

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

    /// What the map shows beside classes of values.
    var looks: Set<ClassLegend.Look> {
        var looks: Set<ClassLegend.Look> = ground.notAnalysed.isEmpty ? [] : [.notAnalysed]
        for panel in panels {
            if panel.isPartial { looks.insert(.partial) }
            for region in ground.regions {
                switch panel.values[region.id] ?? .noData {
                case .zero: looks.insert(.zero)
                case .noData: looks.insert(.noData)
                case .value: break
                }
            }
        }
        return looks
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
