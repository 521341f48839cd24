import GeoJSON

/// Reads rows that are JSON objects: the members of the object, and of its `properties` when it is a GeoJSON feature,
/// are the fields; the coordinates of a point are fields too.
struct JSONRows {
    /// The slot of each name that somebody wants.
    let slots: [String: Int]
    let longitudeSlot: Int
    let latitudeSlot: Int
    /// Slot of a member that holds both coordinates; −1 for none.
    let pointSlot: Int
    /// Whether the rows are the objects of a list and not a line each.
    let isList: Bool
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
            position = behind(bytes, start)
        }
        row.range = start..<position
        line += bytes.count(of: .newline, in: start..<position)
        return true
    }

    /// White space, commas, and the record separator of RFC 8142.
    private static func isBetween(_ byte: UInt8) -> Bool { byte <= .space || byte == .comma }

    /// Behind the broken object at `start`: of a list where its brackets close, else where its line ends.
    private func behind(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        if isList, let end = RowCutter.elementEnd(bytes, from: start), end > start { return end }
        return bytes.first(.newline, in: start..<bytes.count) ?? bytes.count
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
                try scanner.skipValue(allowingNaN: true)
            }
        }
    }

    private func readValue(
        _ scanner: inout JSONScanner, _ base: Int, _ slot: Int, into row: inout RowFields
    ) throws(GeoJSONError) {
        // Python and R write missing numbers so.
        if scanner.skipNaN() { return }
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
        case .array where slot == pointSlot:
            let start = scanner.position
            try scanner.skipValue()
            row.spans[slot] = FieldSpan(base + start..<base + scanner.position)
        case .null, .object, .array: try scanner.skipValue(allowingNaN: true)
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

    /// The coordinates of a point, or of the only point of several; any other geometry is no point, which is remarked.
    private func readPoint(
        _ scanner: inout JSONScanner, _ base: Int, into row: inout RowFields
    ) throws(GeoJSONError) {
        var (type, position): (String?, Position?) = (nil, nil)
        try scanner.beginObject()
        while let key = try scanner.nextKey() {
            if scanner.text(key, is: "type"), try scanner.peek() == .string {
                type = try scanner.readString()
            } else if scanner.text(key, is: "coordinates"), try scanner.peek() == .array {
                var found = Position()
                try readPosition(&scanner, base, into: &found, depth: 0)
                position = found
            } else {
                try scanner.skipValue(allowingNaN: true)
            }
        }
        guard let position, position.count == 1, position.numbers.count >= 2, position.depth <= 1,
            type == nil || type == "Point" || type == "MultiPoint"
        else {
            if type != nil || position != nil { row.remark = remark(type, position) }
            return
        }
        for (slot, range) in zip([longitudeSlot, latitudeSlot], position.numbers) where slot >= 0 {
            row.spans[slot] = FieldSpan(range)
        }
    }

    /// The first position of nested coordinates, and how many there are.
    private struct Position {
        var numbers: [Range<Int>] = []
        var count = 0
        /// Of the first position among the arrays.
        var depth = 0
        /// Whether something else than numbers stands among them.
        var hasOther = false
    }

    private func readPosition(
        _ scanner: inout JSONScanner, _ base: Int, into position: inout Position, depth: Int
    ) throws(GeoJSONError) {
        var isPosition = false
        try scanner.beginArray()
        while try scanner.nextElement() {
            if scanner.skipNaN() { continue }
            switch try scanner.peek() {
            case .array: try readPosition(&scanner, base, into: &position, depth: depth + 1)
            case .number:
                if !isPosition {
                    (isPosition, position.count) = (true, position.count + 1)
                    if position.count == 1 { position.depth = depth }
                }
                let start = scanner.position
                try scanner.skipValue()
                if position.count == 1 { position.numbers.append(base + start..<base + scanner.position) }
            default:
                position.hasOther = true
                try scanner.skipValue(allowingNaN: true)
            }
        }
    }

    private func remark(_ type: String?, _ position: Position?) -> String? {
        guard let type else { return "a geometry without a type; its coordinates are not used" }
        if type == "Point" || type == "MultiPoint" {
            // An empty point says that there is none.
            guard let position, position.count > 0 || position.hasOther else { return nil }
            return position.count > 1
                ? "a MultiPoint of \(position.count) points is no single place; its coordinates are not used"
                : "its coordinates are not two numbers and are not used"
        }
        return "a geometry of type \(type) is no point; its coordinates are not used"
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
