/// A map, or chart, that a run can draw.
public enum MapProduct: String, Hashable, Sendable, CaseIterable {
    /// Small multiples, a panel a year, with shared classes.
    case densityByRegionAndYear = "density-by-region-and-year"
    /// One choropleth of the whole period with circles for the counts.
    case density
    /// Circles by people killed.
    case incidents
    /// Kernel density as filled contours.
    case densitySurface = "density-surface"
    /// Incidents and people killed over time.
    case timeline

    /// Those drawn when none is asked for.
    public static let standard: [MapProduct] = [.densityByRegionAndYear, .incidents]

    /// Name of the map's SVG file.
    public var file: String { rawValue + ".svg" }
}

/// What the bars of a timeline are parted by.
public enum TimelineParts: String, Hashable, Sendable, CaseIterable {
    case kind, region
}
