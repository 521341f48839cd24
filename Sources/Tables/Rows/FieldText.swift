import Text
import GeoJSON

/// Turns fields into text.
struct FieldText {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let encoding: TextEncoding

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) {
        self.bytes = bytes
        self.encoding = encoding
    }

    /// Without white space around it.
    func string(_ span: FieldSpan) -> String {
        let range = trimmed(span)
        guard !range.isEmpty else { return "" }
        let raw = UnsafeBufferPointer(rebasing: bytes[range])
        return span.writing == .plain ? encoding.string(raw) : encoding.string(Self.decoded(raw, span.writing))
    }

    /// Calls `body` with the field's bytes, without white space around them.
    @inline(__always)
    func withBytes<R>(_ span: FieldSpan, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        let raw = UnsafeBufferPointer(rebasing: bytes[trimmed(span)])
        return span.writing == .plain ? body(raw) : Self.decoded(raw, span.writing).withUnsafeBufferPointer(body)
    }

    /// How many bytes of the file stand for the first `position` bytes of the text.
    func offsetInFile(_ position: Int) -> Int {
        encoding.lengthInFile(UnsafeBufferPointer(rebasing: bytes[..<min(position, bytes.count)]))
    }

    @inline(__always)
    private func trimmed(_ span: FieldSpan) -> Range<Int> {
        var (start, end) = (Int(span.start), Int(span.end))
        while start < end, bytes[start] <= .space { start += 1 }
        while end > start, bytes[end - 1] <= .space { end -= 1 }
        return start..<end
    }

    private static func decoded(_ raw: UnsafeBufferPointer<UInt8>, _ writing: FieldSpan.Writing) -> [UInt8] {
        switch writing {
        case .plain: return Array(raw)
        case .doubledQuotes: return undoubled(raw)
        case .ragged: return ragged(raw)
        case .escapes: return unescaped(raw)
        }
    }

    private static func undoubled(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var i = 0
        while i < raw.count {
            result.append(raw[i])
            i += raw[i] == .quote && i + 1 < raw.count && raw[i + 1] == .quote ? 2 : 1
        }
        return result
    }

    /// Behind the opening quote: the quote that closes is left out, a doubled one is one.
    private static func ragged(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var (i, isClosed) = (0, false)
        while i < raw.count {
            if raw[i] == .quote, !isClosed {
                if i + 1 < raw.count, raw[i + 1] == .quote {
                    result.append(.quote)
                    i += 1
                } else {
                    isClosed = true
                }
            } else {
                result.append(raw[i])
            }
            i += 1
        }
        return result
    }

    private static func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let quoted = [UInt8.quote] + raw + [UInt8.quote]
        return quoted.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(buffer)
            return (try? scanner.readString()).map { Array($0.utf8) } ?? Array(raw)
        }
    }
}
