public import Incidents
public import Text

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

    /// How rows and fields are written.
    public internal(set) var format: Format
    /// How letters beyond ASCII are written.
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

    /// What a point and a comma mean in the columns of numbers.
    var numberSigns: [EventColumn: NumberSigns] = [:]
    /// Which coordinate comes first in a column that holds both.
    var pointOrder = PointText.Order.latitudeFirst
    /// What the rows of a GeoJSON file say their coordinates are in, when it is not degrees on WGS 84.
    var coordinateSystem: String?
    /// The name with which the objects of a list begin, to find the next one behind a broken one.
    var firstName = ""
    /// What was decided of the table that a person may want to know or put right.
    var remarks: [String] = []

    /// Offset and line of the first row.
    var start = 0
    var line = 1

    /// What a person should know about how the table is read; nil when there is nothing to say.
    public var note: String? {
        let all = (guesses.map { [$0] } ?? []) + remarks
        return all.isEmpty ? nil : all.joined(separator: "; ")
    }

    private var guesses: String? {
        let isPlain = guessed.allSatisfy { column in
            columns[column].map { ColumnNames.plain.contains(ColumnNames.folded(titles[$0])) } ?? true
        }
        guard dataset == nil, !isPlain else { return nil }
        let pairs = guessed.sorted { $0.rawValue < $1.rawValue }.compactMap { column in
            columns[column].map { "\(column.rawValue)=\(titles[$0])" }
        }
        return
            "columns guessed from their names: \(pairs.joined(separator: ",")); give `columns` if that is wrong"
    }

    /// The title of what a column holds, for messages.
    func title(_ column: EventColumn) -> String { columns[column].map { titles[$0] } ?? column.rawValue }

    /// What point and comma mean in a column.
    func signs(_ column: EventColumn) -> NumberSigns { numberSigns[column] ?? NumberSigns() }

}
