import Text

/// Writes JSON into a byte buffer: no locale, no exponent, the same bytes for the same calls.
///
/// Commas are set where they belong; the caller opens and closes objects and arrays.
///
///     var json = JSONWriter()
///     json.object {
///         $0.field("type", "Point")
///         $0.key("coordinates")
///         $0.position(longitude: -5.9, latitude: 14.9)
///     }
public struct JSONWriter: Sendable {
    /// What has been written, UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// - Parameter capacity: Bytes to set aside.
    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Begins anew and keeps the memory.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Writes `{`, what `body` writes, `}`.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// Writes `[`, what `body` writes, `]`.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// Writes a member's name and colon; its value must follow.
    public mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes null.
    public mutating func null() { literal("null") }

    /// Writes true or false.
    public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    /// Writes a whole number.
    public mutating func integer(_ value: Int) {
        separate()
        appendDigits(value)
    }

    /// Writes a number rounded to `decimals` places, trailing zeros trimmed; null when it is not finite.
    public mutating func number(_ value: Double, decimals: Int) {
        separate()
        bytes.appendDecimal(value, decimals: decimals)
    }

    /// Writes a string, escaping what JSON asks for and nothing else.
    public mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes `[longitude,latitude]` with at most 6 decimals, about 0.1 m.
    public mutating func position(longitude: Double, latitude: Double) {
        separate()
        bytes.append(UInt8(ascii: "["))
        bytes.appendDecimal(longitude, decimals: 6)
        bytes.append(UInt8(ascii: ","))
        bytes.appendDecimal(latitude, decimals: 6)
        bytes.append(UInt8(ascii: "]"))
    }

    /// Starts a new line before the next value, the comma staying at the end of the line before; with `closing`, before
    /// a closing bracket or at the end of the text, without a comma.
    public mutating func newline(closing: Bool = false) {
        if needsComma, !closing {
            bytes.append(UInt8(ascii: ","))
            needsComma = false
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func enclose(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func literal(_ text: StaticString) {
        separate()
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func appendDigits(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.appendDigits(UInt64(value.magnitude))
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (i, byte) in text.enumerated() where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        {
            bytes.append(contentsOf: text[start..<i])
            appendEscape(of: byte)
            start = i + 1
        }
        bytes.append(contentsOf: text[start...])
    }

    private mutating func appendEscape(of byte: UInt8) {
        let backslash = UInt8(ascii: "\\")
        switch byte {
        case UInt8(ascii: "\n"): bytes += [backslash, UInt8(ascii: "n")]
        case UInt8(ascii: "\t"): bytes += [backslash, UInt8(ascii: "t")]
        case UInt8(ascii: "\r"): bytes += [backslash, UInt8(ascii: "r")]
        case 0..<0x20:
            let hex = Array("0123456789abcdef".utf8)
            bytes += [backslash] + Array("u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        default: bytes += [backslash, byte]
        }
    }
}

extension JSONWriter {
    /// A member with a string, or null.
    public mutating func field(_ name: String, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    /// A member with a whole number, or null.
    public mutating func field(_ name: String, _ value: Int?) {
        key(name)
        if let value { integer(value) } else { null() }
    }

    /// A member with a number of at most `decimals` places, or null.
    public mutating func field(_ name: String, _ value: Double?, decimals: Int) {
        key(name)
        if let value { number(value, decimals: decimals) } else { null() }
    }

    /// A member with true or false.
    public mutating func field(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }
}
