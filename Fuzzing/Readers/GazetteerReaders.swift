import Foundation
import Geography
import IncidentMapper
import Storage

@testable import Gazetteer
import Intake

extension FuzzedReader {
    /// A packed file, unpacked to its end.
    static let gzip = FuzzedReader("gzip") {
        let text = Array(TinyWorld.places.utf8)
        return [Packing.gzip(text), Packing.gzip([]) + Packing.gzip(text), text]
    } read: {
        try await unpack($0)
    }

    static let zip = FuzzedReader("zip") {
        let text = Array(TinyWorld.places.utf8)
        return [
            Packing.zip(text, name: "ML.txt", method: 0), Packing.zip(text, name: "../../ML.tsv", method: 8),
            Packing.zip(Array(TinyWorld.regions.utf8), name: "a/b.geojson", method: 8),
        ]
    } read: {
        try await unpack($0)
    }

    private static func unpack(_ bytes: [UInt8]) async throws {
        try await Scratch.withFile(bytes, name: "packed") { path in
            var limits = ByteStream.Limits()
            (limits.size, limits.ratioFrom) = (1 << 22, 1 << 20)
            let stream = try ByteStream(path, limits: limits)
            var count = 0
            while let piece = try stream.next() {
                try hold(!piece.isEmpty, "an empty piece before the end")
                count += piece.count
            }
            try hold(count == stream.count && count <= limits.size + 1 << 18, "\(count) bytes of \(stream.count)")
        }
    }

    /// GeoNames dumps, tables and GeoJSON into a layer, and the index with it. The first byte chooses the options.
    static let layerImport = FuzzedReader("import") {
        [dump, TinyWorld.places, "name,lat,lon\nX,1,2\n", TinyWorld.regions].map {
            [UInt8(ascii: "@")] + Array($0.utf8)
        }
            + [[UInt8(ascii: "C")] + Array("Nom;Latitude;Longitude;Population\n\"A;b\";14,2;-1,5;12\n".utf8)]
            + [[UInt8(ascii: "@")] + Packing.zip(Array(dump.utf8), name: "ML.txt", method: 8)]
    } read: { bytes in
        guard let choice = bytes.first else { return }
        let tiny = try TinyWorld.shared().path
        try await Scratch.withFile(bytes.dropFirst(), name: "file") { path in
            let layers = LayerFolder(path: path + "-layers")
            defer { try? FileManager.default.removeItem(atPath: layers.path) }
            let directory = DataDirectory(path: tiny, layers: layers)
            var importer = LayerImporter(directory: directory)
            importer.name = "mine"
            importer.country = choice & 1 == 0 ? nil : "ML"
            importer.level = choice & 2 == 0 ? nil : 2
            importer.limits.size = 1 << 22
            importer.limits.ratioFrom = 1 << 20
            let report = try importer.run(path)
            try hold(!report.files.isEmpty, "an import without a file")
            let built: PlaceIndexBuilder
            do { built = try PlaceIndexBuilder(directory) } catch {
                throw Violation(description: "the imported layer cannot be indexed: \(error)")
            }
            try query(PlaceIndex(IndexBytes(copying: built.bytes), file: "built", origin: .inMemory))
        }
    }

    private static let dump = """
        2460596\tBamako\tBamako\tBamaco,Bammako,fr:Bamako\t12.65\t-8\tP\tPPLC\tML\t\t01\t\t\t\t1297281\t\t350\tAfrica/Bamako\t2020-06-10
        2451477\tRégion de Ségou\tRegion de Segou\tSegou\t14\t-6\tA\tADM1\tML\t\t05\t\t\t\t2336255\t\t281\tAfrica/Bamako\t2020-06-10
        9999999\tPuits\tPuits\t\t19.5\t0.5\tH\tWLL\tML\t\t\t\t\t\t0\t\t\tAfrica/Bamako\t2020-06-10

        """

    /// A table of places of the user's own.
    static let places = FuzzedReader("places") {
        let sahel = try Repository.bytes("Gazetteer/places/sahel.tsv")
        return [
            Array(TinyWorld.places.utf8), Array(sahel.prefix(2000)),
            Array("# Hand-made.\n\n".utf8) + sahel.suffix(1000),
        ]
    } read: { bytes in
        let tiny = try TinyWorld.shared().path
        try await Scratch.withFile(bytes, name: "mine.tsv") { path in
            let layers = LayerFolder(path: String(path.dropLast("/mine.tsv".count)))
            let built = try PlaceIndexBuilder(DataDirectory(path: tiny, layers: layers))
            let index = try PlaceIndex(IndexBytes(copying: built.bytes), file: "built", origin: .inMemory)
            try hold(index.verify(), "an index that is damaged when it is new")
            try hold(index.count == built.placeCount, "\(index.count) places of \(built.placeCount)")
            try query(index)
        }
    }

    /// Names that are asked for.
    static let names = FuzzedReader("names", longest: 400) {
        ["Inata", "Ségou, Mali", "Tin-Zaouatine", "village of Djibo (Soum)", "Ouagadugu", "Mopti region"].map {
            Array($0.utf8)
        }
    } read: { bytes in
        let access = try SmallWorld.shared().access
        let answer = Geocoder(index: access.index, layer: access.regions)
            .geocode(String(decoding: bytes, as: UTF8.self), country: bytes.count % 3 == 0 ? "ML" : nil)
        try hold((0...1).contains(answer.confidence), "a confidence of \(answer.confidence)")
        try hold(answer.candidates.allSatisfy { (0...1).contains($0.confidence) }, "a candidate's confidence")
    }

    /// A compiled index that is damaged. The checksum of the header is put right, or the header alone would be tried.
    static let index = FuzzedReader("index", longest: 1 << 13) {
        let index = try PlaceIndexBuilder(DataDirectory(path: TinyWorld.shared().path)).bytes
        return [index, Array(index.dropLast(100))]
    } read: { bytes in
        var bytes = bytes
        if bytes.count >= IndexFormat.headerSize {
            let checked = IndexFormat.headerSize - 8
            let hash = XXHash64.hash(Array(bytes[..<checked]))
            for i in 0..<8 { bytes[checked + i] = UInt8(truncatingIfNeeded: hash >> (8 * UInt64(i))) }
        }
        try query(PlaceIndex(IndexBytes(copying: bytes), file: "index", origin: .opened(file: "index")))
    }

    private static func query(_ index: PlaceIndex) throws {
        var ids: [String] = []
        var seen = 0
        index.forEachPlace { place in
            seen += 1
            if ids.count < 20 { ids.append(place.id) }
        }
        try hold(seen == index.count, "\(seen) places of \(index.count)")
        for id in ids { _ = index.place(id: id) }
        for name in ["Bamako", "Segou", "Bamakko", "Niamy", "x", ""] {
            _ = index.matches(name)
            _ = index.fuzzyMatches(name, countries: ["ML"])
            _ = index.hasLooseName(key: NameFolding.key(name)[...])
        }
        _ = Geocoder(index: index).geocode("Ségou, Mali")
        _ = index.countries.map { index.neighbours(of: $0.code) }
        _ = index.verify()
    }

    private static let ring =
        "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-1,15],[1,15],[1,17],[-1,17],[-1,15]]]}"
    private static let ocha =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"ADM2_FR\":\"Ansongo\",\"ADM2_PCODE\":\"ML0702\","
        + "\"ADM1_FR\":\"Gao\",\"ADM0_PCODE\":\"ML\",\"validOn\":\"2021-05-27\"},\(ring)}]}"
    private static let gadm =
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"GID_0\":\"MLI\",\"GID_1\":\"MLI.2_1\","
        + "\"COUNTRY\":\"Mali\",\"NAME_1\":\"Gao\",\"VARNAME_1\":\"Kawkaw|NA\",\"ISO_1\":\"ML-7\"},\(ring)}]}"

    /// A layer of regions that the user names.
    static let regionLayer = FuzzedReader("region-layer") {
        [TinyWorld.regions, ocha, gadm].map { Array($0.utf8) }
    } read: { bytes in
        let directory = DataDirectory(path: try TinyWorld.shared().path)
        let countries = try directory.countries()
        try await Scratch.withFile(bytes, name: "mine.geojson") { path in
            let source = try RegionSource.named(path, in: nil)
            let layer = try RegionLayer(directory, countries: countries, source: source)
            for level in 0...2 {
                let index = try layer.index(level: level)
                for (longitude, latitude) in [(-6.0, 14.0), (0, 0), (180, 90), (-7, 12.5)] {
                    guard let point = Coordinate(longitude: longitude, latitude: latitude) else { continue }
                    _ = index.hit(at: point)
                    _ = try layer.region(containing: point, level: level)
                    _ = try layer.region(containing: point, country: "ML", level: level)
                }
            }
            _ = try layer.outline(of: "ML")
            _ = layer.problems.map(\.description)
        }
    }
}
