public import Geography

/// A map of a density surface as filled contours, seen through the regions' outlines.
public struct SurfaceMap: Sendable {
    /// Title, subtitle, sources and notes, and the style of the drawing.
    public var text: MapText
    /// Regions that the surface is seen through, and what is drawn around them.
    public var ground: MapGround
    /// Limits of the bands in `unit`, ascending.
    public var levels: [Double]
    /// For each level the rings of the area above it, exteriors and holes alike, filled by the even-odd rule. Each band
    /// is drawn over the one below, so that no seam shows between them.
    public var bands: [[[Coordinate]]]
    /// What a level counts: "Incidents per 1,000 km² a year".
    public var unit: String
    /// The highest density, and the region it is in.
    public var peak: (value: Double, region: String?)
    /// How the incidents were spread.
    public var kernel: SurfaceKernel
    /// A sentence on kernel, bandwidth and edges; nil for the map's own words on `kernel`.
    public var method: String?
    /// Incidents with an exact place that lie outside the regions.
    public var outside = 0
    /// Incidents left out because their place is known only roughly.
    public var vague: Int
    /// Incidents that have no point or one that only stands for a country.
    public var unlocated: Int
    /// What the boundaries are and from when.
    public var vintage: String

    /// A map of a surface.
    public init(
        text: MapText, ground: MapGround, levels: [Double], bands: [[[Coordinate]]], unit: String,
        peak: (value: Double, region: String?), kernel: SurfaceKernel, vague: Int, unlocated: Int, vintage: String
    ) {
        self.text = text
        self.ground = ground
        self.levels = levels
        self.bands = bands
        self.unit = unit
        self.peak = peak
        self.kernel = kernel
        self.vague = vague
        self.unlocated = unlocated
        self.vintage = vintage
    }

    /// Draws the map as SVG, UTF-8.
    ///
    /// - Throws: `MapError` when there is no region or no projection for it.
    public func write() throws(MapError) -> [UInt8] { try SurfaceSheet(self).bytes }
}
