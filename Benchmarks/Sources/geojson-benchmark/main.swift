import GeoJSON
import Measure

// Writes a million points with two properties each as GeoJSON in memory.

let start = processorSeconds()
var json = JSONWriter(capacity: 200 << 20)
json.object { layer in
    layer.field("type", "FeatureCollection")
    layer.key("features")
    layer.array { features in
        for number in 0..<1_000_000 {
            features.newline()
            features.object { feature in
                feature.field("type", "Feature")
                feature.key("geometry")
                feature.object {
                    $0.field("type", "Point")
                    $0.key("coordinates")
                    $0.position(
                        longitude: -12.3 + Double(number % 99_991) * 0.000_153_7,
                        latitude: 10.1 + Double(number % 77_773) * 0.000_173_1)
                }
                feature.key("properties")
                feature.object {
                    $0.field("date", "2021-03-04")
                    $0.field("killed", number % 23)
                }
            }
        }
    }
}
report("a million points written", processorSeconds() - start, "s CPU")
report("bytes", Double(json.bytes.count) / 1e6, "MB")
