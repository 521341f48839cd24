import GeoJSON
import Geography

/// Writes regions as the layers that ship are written: a FeatureCollection, one feature on each line.
struct RegionLayerWriter {
    private var ids = UniqueIDs()
    private var features: [Region] = []

    /// Adds a region; one whose id is taken gets a number behind it.
    mutating func append(_ region: Region) { features.append(ids.unique(region)) }

    var count: Int { features.count }

    /// The layer's file.
    func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.field("type", "FeatureCollection")
            $0.key("features")
            $0.array { list in
                for region in features {
                    list.newline()
                    Self.write(region, to: &list)
                }
                list.newline(closing: true)
            }
        }
        json.newline(closing: true)
        return json.bytes
    }

    static func write(_ region: Region, to json: inout JSONWriter) {
        json.object {
            $0.field("type", "Feature")
            $0.field("id", region.id)
            $0.key("properties")
            $0.object { properties in
                properties.field("id", region.id)
                properties.field("level", region.level)
                properties.field("name", region.name)
                properties.field("country", region.country)
                if let code = region.codes.iso3166 { properties.field("iso_3166_2", code) }
                if let code = region.codes.pcode { properties.field("pcode", code) }
                properties.field("kind", region.kind)
                properties.key("names")
                properties.array { names in
                    for name in region.taggedNames where name != PlaceName(name: region.name, language: nil) {
                        names.string(name.tagged)
                    }
                }
                properties.field("latitude", region.representativePoint?.latitude, decimals: 6)
                properties.field("longitude", region.representativePoint?.longitude, decimals: 6)
                properties.field("vintage", region.vintage)
            }
            $0.key("geometry")
            write(region.geometry, to: &$0)
        }
    }

    private static func write(_ geometry: MultiPolygon, to json: inout JSONWriter) {
        json.object {
            $0.field("type", "MultiPolygon")
            $0.key("coordinates")
            $0.array { polygons in
                for polygon in geometry.polygons {
                    polygons.array { rings in
                        for ring in polygon.rings {
                            rings.array { positions in
                                for vertex in ring.vertices {
                                    positions.position(longitude: vertex.longitude, latitude: vertex.latitude)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
