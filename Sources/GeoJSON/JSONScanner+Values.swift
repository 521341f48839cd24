extension JSONScanner {
    /// Reads past the next value, whatever it is; its syntax is checked all the same.
    public mutating func skipValue() throws(GeoJSONError) { try skipValue(allowingNaN: false) }

    /// - Parameter allowsNaN: whether `NaN` may stand for a number, so that one feature's does not spoil a file.
    public mutating func skipValue(allowingNaN allowsNaN: Bool) throws(GeoJSONError) {
        if allowsNaN, skipNaN() { return }
        switch try peek() {
        case .object:
            try beginObject()
            while try nextKey() != nil { try skipValue(allowingNaN: allowsNaN) }
        case .array:
            try beginArray()
            while try nextElement() { try skipValue(allowingNaN: allowsNaN) }
        case .string: _ = try readText()
        case .number: _ = try readDouble()
        case .bool: _ = try readBool()
        case .null: try readNull()
        }
    }

    /// The next value as a tree.
    public mutating func readValue() throws(GeoJSONError) -> JSONValue {
        switch try peek() {
        case .object:
            return .object(try readObject())
        case .array:
            var elements: [JSONValue] = []
            try beginArray()
            while try nextElement() { elements.append(try readValue()) }
            return .array(elements)
        case .string: return .string(try readString())
        case .number: return .number(try readDouble())
        case .bool: return .bool(try readBool())
        case .null:
            try readNull()
            return .null
        }
    }

    /// The next value, which must be an object.
    public mutating func readObject() throws(GeoJSONError) -> JSONObject {
        var object = JSONObject()
        try beginObject()
        while let key = try nextKey() { object.append(string(key), try readValue()) }
        return object
    }
}
