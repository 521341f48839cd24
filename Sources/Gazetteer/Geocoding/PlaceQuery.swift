/// A place as a query names it: "Riverton, Clark, Ohio" is Riverton within Clark within Ohio.
struct PlaceQuery: Hashable, Sendable {
    /// Longer queries are no names.
    static let maximumLength = 400

    var name: String
    /// What it lies in, the innermost first.
    var containers: [String]

    /// nil when there is no name, or one that is too long.
    init?(_ text: String) {
        guard text.utf8.count <= Self.maximumLength else { return nil }
        let parts = text.split { ",;()\n".contains($0) }
            .map { $0.drop(while: \.isWhitespace) }
            .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
            .filter { !NameFolding.key($0).isEmpty }
        guard let name = parts.first else { return nil }
        self.name = name
        containers = Array(parts.dropFirst())
    }
}
