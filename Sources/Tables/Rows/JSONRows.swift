import GeoJSON

/// Reads rows that are JSON objects: the members of the object, and of its `properties` when it is a GeoJSON feature,
/// are the fields; the coordinates of a point are fields too.
struct JSONRows {
    /// The slot of each name that somebody wants.
    let slots: [String: Int]
    let longitudeSlot: Int
    let latitudeSlot: Int
    /// Slots of the two parties, which our own layer has in one list of objects with a `name`.
    let actorSlots: [Int]

    /// Names longer than this are no column's.
    private static let longestName = 64

    /// The object at or behind `position`; false when there is none left in the bytes.
    func next(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, line: inout Int, into row: inout RowFields
    ) -> Bool {
        while position < bytes.count, Self.isBetween(bytes[position]) {
            if bytes[position] == .newline { line += 1 }
            position += 1
        }
        guard position < bytes.count else { return false }
        row.clear()
        row.line = line
        let start = position
        var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[start...]))
        do throws(GeoJSONError) {
            try read(&scanner, start, into: &row, isNested: false)
            position = start + scanner.position
        } catch {
            row.problem = error.reasonText
            row.line += error.line - 1
            position = Self.behind(bytes, start)
        }
        row.range = start..<position
        line += bytes.count(of: .newline, in: start..<position)
        return true
    }

    /// White space, commas, and the record separator of RFC 8142.
    private static func isBetween(_ byte: UInt8) -> Bool { byte <= .space || byte == .comma }

    /// Behind the line at `start`, or behind the value when it is one of an array.
    private static func behind(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        bytes.first(.newline, in: start..<bytes.count) ?? bytes.count
    }

    private func read(
        _ scanner: inout JSONScanner, _ base: Int, into row: inout RowFields, isNested: Bool
    ) throws(GeoJSONError) {
        try scanner.beginObject()
        while let key = try scanner.nextKey() {
            if !isNested, scanner.text(key, is: "properties"), try scanner.peek() == .object {
                try read(&scanner, base, into: &row, isNested: true)
            } else if !isNested, scanner.text(key, is: "geometry"), try scanner.peek() == .object {
                try readPoint(&scanner, base, into: &row)
            } else if key.range.count <= Self.longestName, let slot = slots[scanner.string(key)] {
                try readValue(&scanner, base, slot, into: &row)
            } else {
                try scanner.skipValue()
            }
        }
    }

    private func readValue(
        _ scanner: inout JSONScanner, _ base: Int, _ slot: Int, into row: inout RowFields
    ) throws(GeoJSONError) {
        switch try scanner.peek() {
        case .string:
            let text = try scanner.readText()
            row.spans[slot] = FieldSpan(
                base + text.range.lowerBound..<base + text.range.upperBound, text.hasEscapes ? .escapes : .plain)
        case .number, .bool:
            let start = scanner.position
            try scanner.skipValue()
            row.spans[slot] = FieldSpan(base + start..<base + scanner.position)
        case .array where actorSlots.contains(slot): try readNames(&scanner, base, into: &row)
        case .null, .object, .array: try scanner.skipValue()
        }
    }

    /// The names of the first objects of a list, into the slots of the parties.
    private func readNames(
        _ scanner: inout JSONScanner, _ base: Int, into row: inout RowFields
    ) throws(GeoJSONError) {
        var count = 0
        try scanner.beginArray()
        while try scanner.nextElement() {
            guard count < actorSlots.count, try scanner.peek() == .object else {
                try scanner.skipValue()
                continue
            }
            try scanner.beginObject()
            while let key = try scanner.nextKey() {
                guard scanner.text(key, is: "name"), try scanner.peek() == .string else {
                    try scanner.skipValue()
                    continue
                }
                let text = try scanner.readText()
                row.spans[actorSlots[count]] = FieldSpan(
                    base + text.range.lowerBound..<base + text.range.upperBound, text.hasEscapes ? .escapes : .plain)
            }
            count += 1
        }
    }

    /// A point's coordinates; any other geometry has none that an event could lie at.
    private func readPoint(
        _ scanner: inout JSONScanner, _ base: Int, into row: inout RowFields
    ) throws(GeoJSONError) {
        try scanner.beginObject()
        while let key = try scanner.nextKey() {
            guard scanner.text(key, is: "coordinates"), try scanner.peek() == .array else {
                try scanner.skipValue()
                continue
            }
            var count = 0
            try scanner.beginArray()
            while try scanner.nextElement() {
                let isNumber = try scanner.peek() == .number
                let start = scanner.position
                try scanner.skipValue()
                if isNumber, count < 2 {
                    let slot = count == 0 ? longitudeSlot : latitudeSlot
                    if slot >= 0 { row.spans[slot] = FieldSpan(base + start..<base + scanner.position) }
                }
                count += 1
            }
        }
    }
}

extension GeoJSONError {
    /// What is wrong, without the place.
    var reasonText: String {
        let text = description
        guard let colon = text.firstRange(of: ": ") else { return text }
        return String(text[colon.upperBound...])
    }
}
