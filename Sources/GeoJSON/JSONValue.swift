/// A JSON value of any kind, as properties of features hold them.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// nil unless it is a string.
    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// nil unless it is a number.
    public var number: Double? {
        if case .number(let value) = self { value } else { nil }
    }

    /// nil unless it is a number without fraction that fits.
    public var integer: Int? { number.flatMap(Int.init(exactly:)) }

    /// nil unless it is true or false.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// nil unless it is an array.
    public var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// nil unless it is an object.
    public var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }
}

/// The members of a JSON object in the order of the file.
public struct JSONObject: Hashable, Sendable {
    /// The names of the members; one may be repeated.
    public private(set) var keys: [String] = []
    /// The values of the members, in the order of `keys`.
    public private(set) var values: [JSONValue] = []

    /// An object without members.
    public init() {}

    /// How many members there are.
    public var count: Int { keys.count }
    /// Whether there are no members.
    public var isEmpty: Bool { keys.isEmpty }

    /// The last member of that name, as most readers do with repeated names; nil when there is none.
    public subscript(key: String) -> JSONValue? {
        keys.lastIndex(of: key).map { values[$0] }
    }

    /// Adds a member at the end, also when there is one of that name.
    public mutating func append(_ key: String, _ value: JSONValue) {
        keys.append(key)
        values.append(value)
    }
}
