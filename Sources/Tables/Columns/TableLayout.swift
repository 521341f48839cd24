/// What a table is, and which column holds what.
public struct TableLayout: Sendable {
    /// How rows and fields are written.
    public enum Format: Hashable, Sendable {
        /// The byte between two fields.
        case delimited(UInt8)
        case jsonLines
        /// An array of objects or of GeoJSON features.
        case json
    }

    public internal(set) var format: Format
    public internal(set) var encoding: TextEncoding
    /// nil for a table of an unknown maker.
    public internal(set) var dataset: Dataset?
    /// Titles in the order of the file.
    public internal(set) var titles: [String]
    /// Indices into `titles`.
    public internal(set) var columns: [EventColumn: Int] = [:]
    /// Columns found by their names and neither by a preset nor by the user.
    public internal(set) var guessed: Set<EventColumn> = []
    /// Which number comes first in dates such as 04/03/2021; nil when nothing in the table says.
    public internal(set) var dateOrder: DateOrder?
    /// Whether an event has a row for each of its parties.
    public internal(set) var isMonadic = false

    /// Offset and line of the first row.
    var start = 0
    var line = 1

    /// What a person should know about how the table is read; nil when it is of a known maker.
    public var note: String? {
        guard dataset == nil, !guessed.isEmpty else { return nil }
        let pairs = guessed.sorted { $0.rawValue < $1.rawValue }.compactMap { column in
            columns[column].map { "\(column.rawValue)=\(titles[$0])" }
        }
        return "columns guessed from their names: \(pairs.joined(separator: ",")); give --columns if that is wrong"
    }

    /// The title of what a column holds, for messages.
    func title(_ column: EventColumn) -> String { columns[column].map { titles[$0] } ?? column.rawValue }
}
