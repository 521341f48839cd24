/// Where a scan over delimited text is.
enum DelimitedState {
    case fieldStart
    case unquoted
    case quoted
    /// Behind a quote that closes the field, unless another quote follows.
    case afterQuote

    @inline(__always)
    mutating func advance(_ byte: UInt8, delimiter: UInt8) {
        let isQuote = byte == UInt8(ascii: "\"")
        switch self {
        case .quoted: if isQuote { self = .afterQuote }
        case .fieldStart where isQuote, .afterQuote where isQuote: self = .quoted
        default: self = byte == delimiter ? .fieldStart : .unquoted
        }
    }
}
