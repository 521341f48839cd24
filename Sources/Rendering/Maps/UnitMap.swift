public import Geography

/// A map of the units of an analysis, each in one of a few looks: hot and cold spots, or what they have been doing.
public struct UnitMap: Sendable {
    /// How a class of units is drawn.
    public struct Look: Hashable, Sendable {
        public enum Fill: Hashable, Sendable {
            /// From −3, the coldest, to 3, the hottest; 0 is muted.
            case diverging(Int)
            /// Was something once.
            case past
            /// Not analysed.
            case hatched
        }

        public var fill: Fill
        /// What it means, for the legend.
        public var label: String
        /// Letter that stands on units of this class, so that they are told apart without colour; empty for none.
        public var mark: String

        public init(_ fill: Fill, label: String, mark: String = "") {
            self.fill = fill
            self.label = label
            self.mark = mark
        }
    }

    public struct Unit: Sendable {
        /// Closed ring in degrees; nil when the unit is the region of the same place in the ground.
        public var outline: [Coordinate]?
        /// The unit's place among the looks.
        public var look: Int
        /// What a reader who points at it sees; empty for nothing.
        public var title: String
        /// Number that stands on it and in the list; empty for that of its look.
        public var mark: String

        public init(outline: [Coordinate]?, look: Int, title: String = "", mark: String = "") {
            self.outline = outline
            self.look = look
            self.title = title
            self.mark = mark
        }
    }

    public var text: MapText
    public var ground: MapGround
    /// Either all with an outline, or one a region of the ground, in its order.
    public var units: [Unit]
    public var looks: [Look]
    /// What the looks tell: "Hot and cold spots (Gi*)".
    public var legendTitle: String
    public var listTitle: String
    /// What stands beside the map, one entry a line; may be empty.
    public var list: [String]
    /// What the map shows, for those who cannot see it.
    public var finding: String
    public var vintage: String
    /// Prefix of the file's ids.
    public var id: String

    public init(
        id: String, text: MapText, ground: MapGround, units: [Unit], looks: [Look], legendTitle: String,
        listTitle: String = "", list: [String] = [], finding: String, vintage: String
    ) {
        self.id = id
        self.text = text
        self.ground = ground
        self.units = units
        self.looks = looks
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
