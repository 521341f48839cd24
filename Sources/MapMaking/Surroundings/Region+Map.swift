import Gazetteer
import Rendering

extension Region {
    /// The region as maps draw it.
    var mapRegion: MapRegion {
        MapRegion(
            id: id, name: name, country: country, geometry: geometry,
            codes: .init(iso3166: codes.iso3166, pcode: codes.pcode))
    }
}
