public import Geography
public import Intake
public import Statistics

/// Where incidents cluster beyond chance: numbers, not files.
public struct HotspotResult: Sendable {
    /// A region or cell that incidents were counted in.
    public struct Unit: Sendable, Hashable {
        /// Unique among the units: a region's id, `gid` of PRIO-GRID, or column and row of a cell.
        public let id: String
        /// As a reader finds it: a region's name, or where a cell is.
        public let name: String
        /// Name of the region that it lies in.
        public let region: String
        /// ISO 3166-1 alpha-2; empty for an area of the user's.
        public let country: String
        /// Its representative point.
        public let centre: Coordinate
        /// Square kilometres on the ellipsoid.
        public let area: Double
        /// How many incidents it holds.
        public let incidents: Int
        /// What is compared: incidents by area or by people; nil where nothing was tested.
        public let value: Double?
        /// The local statistic's standard score; nil where nothing was tested.
        public let z: Double?
        /// Its p-value.
        public let p: Double?
        /// The p-value corrected by the false discovery rate (Benjamini and Hochberg 1995).
        public let q: Double?
        /// Hot or cold, at 90, 95 or 99 %; not significant where nothing was tested.
        public let confidence: ConfidenceBin
    }

    /// In the order of the layer: regions by country and name, cells by row and column.
    public let units: [Unit]
    /// Hot units that touch, as numbers of `units`: the strongest hot spot first, and its strongest unit first.
    public let hotSpots: [[Int]]
    /// How much was read.
    public internal(set) var inputs = InputCounts()
    /// What was left out, and what to know of how inputs were read.
    public internal(set) var diagnostics: Diagnostics
    /// All that was found out, for maps, layers and the page.
    package let analysis: HotspotAnalysis
    package let groups: [HotspotGroup]

    /// Rows of the table of populations that were left out.
    package var populationRejections: [Rejection] { analysis.exposure.rejections }

    init(_ analysis: HotspotAnalysis) {
        self.analysis = analysis
        groups = HotspotGroup.groups(of: analysis)
        hotSpots = groups.map(\.units)
        diagnostics = Diagnostics(rejections: analysis.exposure.rejections)
        let local = analysis.local
        units = analysis.units.units.enumerated().map { number, unit in
            Unit(
                id: unit.id, name: unit.name, region: unit.region, country: unit.country, centre: unit.centre,
                area: unit.area / 1e6, incidents: analysis.counts.counts[number], value: local?.values[number],
                z: local?.z[number], p: local?.p[number], q: local?.shown.falseDiscoveryRate[number],
                confidence: local?.bins[number] ?? .notSignificant)
        }
    }
}
