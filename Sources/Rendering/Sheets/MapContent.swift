/// What is on a map before towns and names of countries are placed.
struct MapContent {
    /// The names on the map.
    var labels: [RegionLabels.Label]
    /// Circles that no name may hide.
    var circles: [PixelCircle] = []
    /// How many times larger than the base map's frame the drawing is.
    var enlargement = 1.0
}
