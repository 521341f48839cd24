public import Geography

/// A map of many incidents: one circle a place, its area proportional to the number of incidents.
///
/// Where places stand so close that circles would hide each other by the thousand, those within a few pixels are drawn
/// as one, and the map says so.
public struct PlaceMap: Sendable {
    /// A place with the sums of its incidents.
    public struct Place: Sendable {
        /// Where the circle stands.
        public var coordinate: Coordinate
        /// Number of incidents; the area of the circle is proportional to it.
        public var incidents: Int
        /// Sum of the best estimates of people killed.
        public var killed: Int
        /// Whether more people may have been killed: an incident has no upper bound or no number at all.
        public var isKilledOpen = false
        /// nil where several places are summed, or none is known.
        public var name: String?

        /// A place with its sums.
        public init(coordinate: Coordinate, incidents: Int, killed: Int, name: String?) {
            self.coordinate = coordinate
            self.incidents = incidents
            self.killed = killed
            self.name = name
        }
    }

    /// Title, subtitle, sources and notes, and the style of the drawing.
    public var text: MapText
    /// The regions set the frame: all of them are on the map.
    public var ground: MapGround
    /// In any order; the drawing does not depend on it.
    public var places: [Place]
    /// Incidents that have no point or one that only stands for a country.
    public var unlocated: Int
    /// What the boundaries are and from when.
    public var vintage: String

    /// A map of places.
    public init(text: MapText, ground: MapGround, places: [Place], unlocated: Int, vintage: String) {
        self.text = text
        self.ground = ground
        self.places = places
        self.unlocated = unlocated
        self.vintage = vintage
    }

    /// Draws the map as SVG, UTF-8.
    ///
    /// - Throws: `MapError` when there is no region or no projection for it.
    public func write() throws(MapError) -> [UInt8] { try PlaceSheet(self).bytes }
}
