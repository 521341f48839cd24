/// The words around a map that only its maker knows.
public struct MapText: Sendable {
    /// What and where.
    public var title: String
    /// Period, unit, number mapped.
    public var subtitle: String
    /// Where the data and the boundaries come from, one statement a line.
    public var source: String
    /// Further remarks, a paragraph each.
    public var notes: [String]
    /// Which part of the time the data cover; empty when they cover all of it. It stands before the notes, and in the
    /// description for readers who cannot see the map.
    public var coverage = ""
    /// Language, colours and width.
    public var style: MapStyle

    /// The words around a map, and the style that the map is drawn in.
    public init(
        title: String, subtitle: String, source: String, notes: [String] = [], style: MapStyle = MapStyle()
    ) {
        self.style = style
        self.title = title
        self.subtitle = subtitle
        self.source = source
        self.notes = notes
    }
}
