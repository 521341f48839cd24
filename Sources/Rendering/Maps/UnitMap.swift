public import Geography

/// A map of the units of an analysis, each in one of a few legend classes: hot and cold spots, or their course over
/// time.
public struct UnitMap: Sendable {
    /// A class of units in the legend.
    public struct LegendClass: Hashable, Sendable {
        /// The colour of a class.
        public enum Fill: Hashable, Sendable {
            /// From −3, the coldest, to 3, the hottest; 0 is muted.
            case diverging(Int)
            /// Was hot or cold at an earlier time.
            case past
            /// Not analysed.
            case hatched
        }

        /// How units of the class are filled.
        public var fill: Fill
        /// What it means, for the legend.
        public var label: String
        /// Letter that stands on units of this class, so that no reader depends on colour; empty for none.
        public var mark: String

        /// A class with its fill and its meaning.
        public init(_ fill: Fill, label: String, mark: String = "") {
            self.fill = fill
            self.label = label
            self.mark = mark
        }
    }

    /// A cell or region of the analysis.
    public struct Unit: Sendable {
        /// Closed ring in degrees; nil when the unit is the region of the same index in the ground.
        public var outline: [Coordinate]?
        /// Index among the map's classes.
        public var legendClass: Int
        /// What a reader who points at it sees; empty for nothing.
        public var title: String
        /// Number that stands on it and in the list; empty for that of its class.
        public var mark: String

        /// A unit in a class.
        public init(outline: [Coordinate]?, legendClass: Int, title: String = "", mark: String = "") {
            self.outline = outline
            self.legendClass = legendClass
            self.title = title
            self.mark = mark
        }
    }

    /// Title, subtitle, sources and notes, and the style of the drawing.
    public var text: MapText
    /// Regions and what is drawn around them.
    public var ground: MapGround
    /// Either all with an outline, or one a region of the ground, in its order.
    public var units: [Unit]
    /// In the order of the legend.
    public var classes: [LegendClass]
    /// What the classes show: "Hot and cold spots (Gi*)".
    public var legendTitle: String
    /// Heading of the list.
    public var listTitle: String
    /// What stands beside the map, one entry a line; may be empty.
    public var list: [String]
    /// The finding in words, for readers who cannot see the map.
    public var finding: String
    /// What the boundaries are and from when.
    public var vintage: String
    /// Prefix of the file's ids.
    public var id: String

    /// A map of units, with a list beside it where one is given.
    public init(
        id: String, text: MapText, ground: MapGround, units: [Unit], classes: [LegendClass], legendTitle: String,
        listTitle: String = "", list: [String] = [], finding: String, vintage: String
    ) {
        self.id = id
        self.text = text
        self.ground = ground
        self.units = units
        self.classes = classes
        self.legendTitle = legendTitle
        self.listTitle = listTitle
        self.list = list
        self.finding = finding
        self.vintage = vintage
    }

    /// Draws the map as SVG, UTF-8.
    /// - Throws: `MapError` when there is no region or no projection for it.
    public func write() throws(MapError) -> [UInt8] { try UnitSheet(self).bytes }
}
