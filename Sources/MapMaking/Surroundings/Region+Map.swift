import Gazetteer
import Rendering

extension Region {
    /// The region as maps draw it.
    var mapRegion: MapRegion { MapRegion(id: id, name: name, country: country, geometry: geometry) }
}
