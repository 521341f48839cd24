/// The words around a map that only its maker knows.
public struct MapText: Sendable {
    /// What and where.
    public var title: String
    /// Period, unit, number mapped.
    public var subtitle: String
    /// Where the data and the boundaries come from, one statement a line.
    public var source: String
    /// Further remarks: unlocated and undated incidents, vintage of the boundaries, reporting bias.
    public var notes: [String]
    /// Which part of the time the data cover, where it is not the whole; empty when there is nothing to be said. It stands
    /// before the notes, and in what the map tells those who cannot see it.
    public var coverage = ""
    /// Language, colours and width.
    public var style: MapStyle

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
