extension Region {
    /// Whether it is called so, in any spelling that the folding of names takes for the same, with or without a word
    /// such as "Region" or "state".
    public func isCalled(_ name: String) -> Bool {
        let wanted = Self.keys(name)
        return names.contains { !wanted.isDisjoint(with: Self.keys($0)) }
    }

    /// The keys of a name: whole, and without a word that says what the unit is.
    static func keys(_ name: String) -> Set<[UInt8]> {
        let key = NameFolding.key(name)
        return key.isEmpty ? [] : Set([key] + AdministrativeWords.bareNames(in: key))
    }
}
