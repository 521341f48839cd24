public import Incidents

/// A map of incidents as circles whose area is proportional to the people killed, coloured by year.
///
/// An incident known only roughly is hollow and dashed, with the circle it lies in drawn to scale; one known only by
/// its country is counted and not drawn.
public struct SymbolMap: Sendable {
    /// Title, subtitle, sources and notes, and the style of the drawing.
    public var text: MapText
    /// The regions set the frame: all of them are on the map.
    public var ground: MapGround
    /// In any order; the drawing does not depend on it.
    public var incidents: [Incident]
    /// What the boundaries are and from when.
    public var vintage: String
    /// How many of the deadliest incidents are listed and, where there is room, named on the map.
    public var listed: Int

    /// A map of single incidents.
    public init(text: MapText, ground: MapGround, incidents: [Incident], vintage: String, listed: Int = 10) {
        self.text = text
        self.ground = ground
        self.incidents = incidents
        self.vintage = vintage
        self.listed = listed
    }

    /// Draws the map as SVG, UTF-8.
    ///
    /// - Throws: `MapError` when there is no region or no projection for it.
    public func write() throws(MapError) -> [UInt8] { try SymbolSheet(self).bytes }
}
