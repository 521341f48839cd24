// Writes a million points with two properties each as GeoJSON in memory and prints the CPU seconds and bytes.
//
//     swiftc -O -wmo Sources/GeoJSON/JSONWriter.swift Sources/GeoJSON/DecimalText.swift \
//         Benchmarks/geojson-points/main.swift -o .build/geojson-points && .build/geojson-points
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

let start = clock()
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
print(
    "points", 1_000_000, "CPU s", Double(clock() - start) / Double(CLOCKS_PER_SEC), "bytes", json.bytes.count,
    separator: "\t")
