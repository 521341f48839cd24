extension JSONValue {
    /// A string on one line: control characters, line ends among them, are spaces. nil unless it is a string.
    public var line: String? {
        guard let text = string else { return nil }
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
