import GeoJSON

/// Finds the rows of a JSON file, and the names that they have.
struct JSONLayout {
    let name: String
    let sample: [UInt8]

    /// Titles that stand for the coordinates of a feature's point.
    static let pointTitles = ["geometry x", "geometry y"]
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
        }
        guard !layout.titles.isEmpty else {
            throw .malformed(file: name, line: 0, reason: "it holds no list of objects, nor an object a line")
        }
        return layout
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
                // A broken line, or the end of the sample.
                guard let next = bytes.first(.newline, in: position..<bytes.count) else { break }
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
                let kind = try scanner.peek()
                if !isNested, name == "properties", kind == .object {
                    try collect(&scanner, isNested: true)
                } else if !isNested, name == "geometry" {
                    JSONLayout.pointTitles.forEach { add($0) }
                    try scanner.skipValue()
                } else {
                    if isNested || name != "type" || kind != .string { add(name) }
                    try scanner.skipValue()
                }
            }
        }

        private mutating func add(_ name: String) {
            if known.insert(name).inserted { titles.append(name) }
        }
    }
}
