/// Reads JSON (RFC 8259) value by value from a buffer of bytes, without building a tree.
///
/// The caller says what it expects and skips what it does not want:
///
///     try scanner.beginObject()
///     while let key = try scanner.nextKey() {
///         if scanner.text(key, is: "name") { name = try scanner.readString() } else { try scanner.skipValue() }
///     }
///
/// The scanner is a value: a copy remembers a place to come back to. The buffer must outlive it.
public struct JSONScanner {
    /// How many objects and arrays may lie within each other.
    public static let depthLimit = 128

    /// What kind of value comes next.
    public enum Kind: Sendable {
        case object, array, string, number, bool, null
    }

    /// A string as it lies in the buffer, still escaped, without its quotes.
    public struct Text: Sendable {
        /// The offsets of its bytes.
        public let range: Range<Int>
        /// Whether a backslash occurs.
        public let hasEscapes: Bool
    }

    let bytes: UnsafeBufferPointer<UInt8>
    /// Offset of the next byte to read.
    public internal(set) var position = 0
    private var depth = 0
    /// Whether the object or array just began, so that no comma stands before the next member.
    private var isFirst = false

    /// A byte order mark at the start is skipped.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    }

    /// The kind of the next value, which is not consumed.
    public mutating func peek() throws(GeoJSONError) -> Kind {
        switch try nextByte() {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw error(.expected("a value"))
        }
    }

    /// Consumes the opening brace of an object; its members are read with `nextKey`.
    public mutating func beginObject() throws(GeoJSONError) { try open(UInt8(ascii: "{"), "an object") }

    /// The next member's name, after which its value must be read or skipped; nil at the end of the object.
    public mutating func nextKey() throws(GeoJSONError) -> Text? {
        guard try hasNext(closedBy: UInt8(ascii: "}"), "',' or '}'") else { return nil }
        guard try nextByte() == UInt8(ascii: "\"") else { throw error(.expected("a member's name")) }
        let key = try readText()
        guard try nextByte() == UInt8(ascii: ":") else { throw error(.expected("':'")) }
        position += 1
        return key
    }

    /// Consumes the opening bracket of an array; its elements are read with `nextElement`.
    public mutating func beginArray() throws(GeoJSONError) { try open(UInt8(ascii: "["), "an array") }

    /// Whether there is another element, which must then be read or skipped; false at the end of the array.
    public mutating func nextElement() throws(GeoJSONError) -> Bool {
        try hasNext(closedBy: UInt8(ascii: "]"), "',' or ']'")
    }

    /// Reads true or false.
    public mutating func readBool() throws(GeoJSONError) -> Bool {
        if try nextByte() == UInt8(ascii: "t") {
            try literal("true")
            return true
        }
        try literal("false")
        return false
    }

    /// Reads null.
    public mutating func readNull() throws(GeoJSONError) {
        _ = try nextByte()
        try literal("null")
    }

    /// Checks that only white space is left.
    public mutating func finish() throws(GeoJSONError) {
        skipWhiteSpace()
        if position < bytes.count { throw error(.trailingData) }
    }

    /// An error at the current position.
    public func error(_ reason: GeoJSONError.Reason) -> GeoJSONError {
        let (line, column) = location(of: position)
        return GeoJSONError(reason: reason, line: line, column: column)
    }

    /// Line and column, counted from 1, of a byte offset; walks the buffer, so only for messages.
    public func location(of offset: Int) -> (line: Int, column: Int) {
        var (line, lineStart) = (1, 0)
        for i in 0..<min(offset, bytes.count) where bytes[i] == 0x0A {
            line += 1
            lineStart = i + 1
        }
        return (line, min(offset, bytes.count) - lineStart + 1)
    }

    private mutating func open(_ bracket: UInt8, _ what: String) throws(GeoJSONError) {
        guard try nextByte() == bracket else { throw error(.expected(what)) }
        guard depth < Self.depthLimit else { throw error(.tooDeep) }
        position += 1
        depth += 1
        isFirst = true
    }

    private mutating func hasNext(closedBy bracket: UInt8, _ what: String) throws(GeoJSONError) -> Bool {
        let byte = try nextByte()
        if byte == bracket {
            position += 1
            depth -= 1
            isFirst = false
            return false
        }
        if isFirst {
            isFirst = false
        } else {
            guard byte == UInt8(ascii: ",") else { throw error(.expected(what)) }
            position += 1
        }
        return true
    }

    /// The next byte that is not white space, not consumed.
    mutating func nextByte() throws(GeoJSONError) -> UInt8 {
        skipWhiteSpace()
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        return bytes[position]
    }

    private mutating func skipWhiteSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func literal(_ word: StaticString) throws(GeoJSONError) {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count else { throw error(.unexpectedEnd) }
        for i in 0..<length where bytes[position + i] != word.utf8Start[i] {
            throw error(.expected("a value"))
        }
        position += length
    }
}
