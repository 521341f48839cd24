/// Why bytes cannot be read as JSON or GeoJSON, and where.
public struct GeoJSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// The data end in the middle of a value.
        case unexpectedEnd
        /// Another byte stands where the text says what was expected.
        case expected(String)
        /// Not a JSON number, or one outside the range of a double.
        case invalidNumber
        /// A control character or an unknown escape in a string.
        case invalidString
        /// More than `JSONScanner.depthLimit` objects and arrays within each other.
        case tooDeep
        /// Something follows the end of the value.
        case trailingData
        /// The JSON is well-formed but is neither a FeatureCollection nor a Feature.
        case notFeatures
    }

    /// What is wrong.
    public let reason: Reason
    /// 1 for the first line.
    public let line: Int
    /// In bytes; 1 for the first of a line.
    public let column: Int

    /// An error at a line and a column, both from 1.
    public init(reason: Reason, line: Int, column: Int) {
        self.reason = reason
        self.line = line
        self.column = column
    }

    /// One sentence for people, with the line and the column.
    public var description: String {
        let what =
            switch reason {
            case .unexpectedEnd: "the data end in the middle of a value; is the file cut off?"
            case .expected(let what): "expected \(what)"
            case .invalidNumber: "not a valid number"
            case .invalidString: "a control character or unknown escape in a string"
            case .tooDeep: "more than \(JSONScanner.depthLimit) levels of nesting"
            case .trailingData: "unexpected data after the end of the value"
            case .notFeatures: "neither a GeoJSON FeatureCollection nor a Feature"
            }
        return "line \(line), column \(column): \(what)"
    }
}
