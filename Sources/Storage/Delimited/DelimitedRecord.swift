/// One record of a delimited file.
package struct DelimitedRecord: Hashable, Sendable {
    /// Number of its first line, counted from 1.
    package let line: Int
    /// The fields without their quotes.
    package let fields: [String]
    /// As it was, without the end of the line; in UTF-8 when the file is UTF-16.
    package let bytes: [UInt8]
    /// Why it cannot be trusted: a quote that is never closed, or more than a mebibyte. The record is then cut to its
    /// first line.
    package let problem: String?
}
