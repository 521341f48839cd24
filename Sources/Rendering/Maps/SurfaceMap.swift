public import Geography

/// A map of a density surface as filled contours, seen through the regions' outlines.
public struct SurfaceMap: Sendable {
    public var text: MapText
    public var ground: MapGround
    /// Ascending.
    public var levels: [Double]
    /// For each level the rings of the area above it, exteriors and holes alike, filled by the even-odd rule. One is drawn
    /// over the other, so that no seam shows between them.
    public var bands: [[[Coordinate]]]
    /// What a level counts: "Incidents per 1,000 km² a year".
    public var unit: String
    /// The highest density, and the region it is in.
    public var peak: (value: Double, region: String?)
    public var kernel: SurfaceKernel
    /// What is said of kernel, bandwidth and edges in place of the map's own words on `kernel`.
    public var method: String?
    /// Incidents with an exact place that lie outside the regions.
    public var outside = 0
    /// Incidents left out as their place is known only roughly.
    public var vague: Int
    /// Incidents that have no point or one that only stands for a country.
    public var unlocated: Int
    /// What the boundaries are and from when.
    public var vintage: String

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
