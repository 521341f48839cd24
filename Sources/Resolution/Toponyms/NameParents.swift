import Gazetteer

/// Where a name lies that no place has, as far as the text says.
struct NameParents {
    private let names: [DocumentName]
    private let leadingRegion: String?

    init(_ names: [DocumentName], _ context: DocumentContext) {
        self.names = names
        leadingRegion = context.leadingRegion
    }

    /// In what the text says holds it; else in the division that the text is about, or, of two or more of its places
    /// that the text names, the one named most; nil when the text is about none.
    func answer(for name: DocumentName) -> ResolvedToponym? {
        if let container = name.containers.lazy.compactMap({ place(of: names[$0]) }).first {
            return answer(container, 0.3, "unknown name in \(container.name) by the text")
        }
        return leadingPlace.map { answer($0, 0.2, "unknown name; the text is about \($0.name)") }
    }

    private func answer(_ place: Place, _ confidence: Double, _ evidence: String) -> ResolvedToponym {
        ResolvedToponym(place: place, match: nil, confidence: confidence, evidence: [evidence], alternatives: [])
    }

    private func place(of name: DocumentName) -> Place? { name.best.map { name.candidates[$0].place } }

    private var leadingPlace: Place? {
        guard let leadingRegion else { return nil }
        let there = names.compactMap { name in
            name.isFuzzy
                ? nil
                : place(of: name).flatMap {
                    DocumentContext.region($0) == leadingRegion ? (place: $0, count: name.count) : nil
                }
        }
        if let region = there.first(where: { $0.place.kind == .region }) { return region.place }
        guard there.count > 1 else { return nil }
        let most = there.map(\.count).max()
        return there.first { $0.count == most }?.place
    }
}
