import Text
import GeoJSON

/// Finds the rows of a JSON file, and the names that they have.
struct JSONLayout {
    let name: String
    let sample: [UInt8]

    /// Titles that stand for the coordinates of a feature's point.
    static let pointTitles = ["geometry x", "geometry y"]
    /// Reference systems that are degrees on WGS 84, or not to be distinguished from them at the scale of a map.
    private static let degrees = ["CRS84", "4326", "4979", "WGS84", "WGS 84"]
    /// Members that hold the rows.
    private static let lists: Set<String> = [
        "features", "data", "events", "rows", "records", "results", "incidents", "result",
    ]
    private static let sampledRows = 500

    func layout() throws(TableError) -> TableLayout {
        var layout = TableLayout(format: .jsonLines, encoding: .utf8, titles: [])
        sample.withUnsafeBufferPointer { bytes in
            let start = Self.rowsStart(bytes)
            if start != nil { layout.format = .json }
            layout.start = start ?? (sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
            layout.line = bytes.count(of: .newline, in: 0..<layout.start) + 1
            layout.titles = Self.titles(bytes, from: layout.start)
            layout.firstName = Self.firstName(bytes, from: layout.start)
            layout.coordinateSystem = Self.coordinateSystem(bytes)
        }
        guard !layout.titles.isEmpty else {
            throw .malformed(file: name, line: 0, reason: "it holds no list of objects, nor an object a line")
        }
        return layout
    }

    /// The first name in the first object, as it is written.
    private static func firstName(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> String {
        guard let brace = bytes.first(UInt8(ascii: "{"), in: start..<bytes.count) else { return "" }
        var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[brace...]))
        guard (try? scanner.beginObject()) != nil, let key = try? scanner.nextKey() else { return "" }
        let range = brace + key.range.lowerBound..<brace + key.range.upperBound
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// The reference system that a `crs` member of the file names (GeoJSON 2008), as PROJ calls it: `EPSG:3857`; nil
    /// when there is none or it is degrees on WGS 84.
    static func coordinateSystem(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let key = Array("\"crs\"".utf8)
        var position = 0
        while let quote = bytes.first(.quote, in: position..<bytes.count) {
            position = quote + 1
            guard quote + key.count < bytes.count, zip(bytes[quote...], key).allSatisfy({ $0 == $1 }) else { continue }
            var scanner = JSONScanner(
                UnsafeBufferPointer(rebasing: bytes[(quote + key.count)...].drop { $0 <= .space }.dropFirst()))
            guard let crs = try? scanner.readObject(), let name = crs["properties"]?.object?["name"]?.string else {
                continue
            }
            return system(named: name)
        }
        return nil
    }

    /// `urn:ogc:def:crs:EPSG::3857` and `EPSG:3857` are `EPSG:3857`.
    private static func system(named name: String) -> String? {
        let parts = name.split(separator: ":")
        guard let code = parts.last, !degrees.contains(where: { code.uppercased().hasSuffix($0) }) else { return nil }
        guard let authority = parts.dropLast().last(where: { $0.contains(where: \.isLetter) }) else { return name }
        return "\(authority.uppercased()):\(code)"
    }

    /// Behind the bracket that opens the list of rows; nil when the rows are not in a list.
    private static func rowsStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var scanner = JSONScanner(bytes)
        do throws(GeoJSONError) {
            if try scanner.peek() == .array {
                try scanner.beginArray()
                return scanner.position
            }
            try scanner.beginObject()
            while let key = try scanner.nextKey() {
                if lists.contains(scanner.string(key)), try scanner.peek() == .array {
                    try scanner.beginArray()
                    return scanner.position
                }
                try scanner.skipValue()
            }
        } catch { return nil }
        return nil
    }

    private static func titles(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [String] {
        var collector = TitleCollector()
        var position = start
        for _ in 0..<sampledRows {
            while position < bytes.count, bytes[position] <= .space || bytes[position] == .comma { position += 1 }
            guard position < bytes.count, bytes[position] == UInt8(ascii: "{") else { break }
            var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[position...]))
            guard (try? collector.collect(&scanner, isNested: false)) != nil else {
                // A broken object, or the end of the sample.
                let line = bytes.first(.newline, in: position..<bytes.count)
                guard let next = line ?? RowCutter.elementEnd(bytes, from: position) else { break }
                position = next
                continue
            }
            position += scanner.position
        }
        return collector.titles
    }

    private struct TitleCollector {
        var titles: [String] = []
        private var known: Set<String> = []

        mutating func collect(_ scanner: inout JSONScanner, isNested: Bool) throws(GeoJSONError) {
            try scanner.beginObject()
            while let key = try scanner.nextKey() {
                let name = scanner.string(key)
                if scanner.skipNaN() {
                    add(name)
                    continue
                }
                let kind = try scanner.peek()
                if !isNested, name == "properties", kind == .object {
                    try collect(&scanner, isNested: true)
                } else if !isNested, name == "geometry" {
                    JSONLayout.pointTitles.forEach { add($0) }
                    try scanner.skipValue(allowingNaN: true)
                } else {
                    if isNested || name != "type" || kind != .string { add(name) }
                    try scanner.skipValue(allowingNaN: true)
                }
            }
        }

        private mutating func add(_ name: String) {
            if known.insert(name).inserted { titles.append(name) }
        }
    }
}
