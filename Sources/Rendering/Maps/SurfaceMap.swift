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
    /// Kilometres: the standard deviation of the kernel.
    public var bandwidth: Double
    /// What is said of kernel, bandwidth and edges; nil for a Gaussian by Scott's rule without edge correction.
    public var method: String?
    /// Incidents left out as their place is known only roughly.
    public var vague: Int
    /// Incidents that have no point or one that only stands for a country.
    public var unlocated: Int
    /// What the boundaries are and from when.
    public var vintage: String

    public init(
        text: MapText, ground: MapGround, levels: [Double], bands: [[[Coordinate]]], unit: String,
        peak: (value: Double, region: String?), bandwidth: Double, vague: Int, unlocated: Int, vintage: String
    ) {
        self.text = text
        self.ground = ground
        self.levels = levels
        self.bands = bands
        self.unit = unit
        self.peak = peak
        self.bandwidth = bandwidth
        self.vague = vague
        self.unlocated = unlocated
        self.vintage = vintage
    }

    /// Draws the map as SVG, UTF-8.
    ///
    /// - Throws: `MapError` when there is no region or no projection for it.
    public func write() throws(MapError) -> [UInt8] {
        try text.style.draw { () throws(MapError) in try SurfaceSheet(self).bytes }
    }
}
