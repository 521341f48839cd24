/// Writes SVG elements into a byte buffer, in the order of the calls.
struct SVGWriter {
    typealias Attributes = KeyValuePairs<String, String>

    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(1 << 16) }

    /// An element with content, on lines of its own.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout SVGWriter) -> Void) {
        start(name, attributes)
        raw(">\n")
        content(&self)
        raw("</\(name)>\n")
    }

    /// An element with text alone.
    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        start(name, attributes)
        raw(">")
        escape(text)
        raw("</\(name)>\n")
    }

    /// An element with nothing but a `<title>`, or with nothing at all.
    mutating func leaf(_ name: String, _ attributes: Attributes = [:], title: String? = nil) {
        start(name, attributes)
        guard let title else { return raw("/>\n") }
        raw("><title>")
        escape(title)
        raw("</title></\(name)>\n")
    }

    /// What another writer has written.
    mutating func append(_ other: SVGWriter) { bytes += other.bytes }

    /// Markup, which is not escaped.
    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func start(_ name: String, _ attributes: Attributes) {
        raw("<\(name)")
        for (key, value) in attributes where !value.isEmpty {
            raw(" \(key)=\"")
            escape(value)
            raw("\"")
        }
    }

    /// Escapes markup characters. Control characters and the two codes that XML 1.0 cannot hold become spaces.
    private mutating func escape(_ text: String) {
        let isPlain = text.utf8.allSatisfy { $0 < 0x7F }
        guard isPlain else { return escape(String.UnicodeScalarView(text.unicodeScalars.map(Self.shown))) }
        escape(text.unicodeScalars)
    }

    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.generalCategory == .control || scalar.value & 0xFFFE == 0xFFFE ? " " : scalar
    }

    private mutating func escape(_ scalars: String.UnicodeScalarView) {
        for byte in String(scalars).utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\""): raw("&quot;")
            case 0..<0x20: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
    }
}
