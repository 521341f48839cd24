/// `* `, `• `, `- `, `1. `, `2) ` at the start of a line.
enum ListMarker {
    static func begins(_ bytes: [UInt8], _ line: Range<Int>) -> Bool { content(bytes, line) != nil }

    /// The line without its marker; nil if it has none.
    static func content(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
        guard let markerEnd = markerEnd(bytes, line) else { return nil }
        guard markerEnd < line.upperBound, bytes[markerEnd] == 0x20 || bytes[markerEnd] == 0x09 else { return nil }
        return bytes.trimmed(markerEnd..<line.upperBound)
    }

    private static func markerEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
        let start = line.lowerBound
        guard start < line.upperBound else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "*"), UInt8(ascii: "-"): return start + 1
        case 0xE2:
            let bullets: [StaticString] = ["•", "‣", "◦", "–", "▪", "●"]
            return bullets.contains { bullet in
                bullet.withUTF8Buffer { bytes[start..<line.upperBound].starts(with: $0) }
            } ? start + 3 : nil
        default:
            let digits = bytes[start..<line.upperBound].prefix(4).prefix(while: \.isDigit)
            guard (1...3).contains(digits.count), digits.endIndex < line.upperBound else { return nil }
            let mark = bytes[digits.endIndex]
            return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") ? digits.endIndex + 1 : nil
        }
    }
}
