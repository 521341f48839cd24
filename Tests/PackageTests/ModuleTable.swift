/// The table of modules in CONTRIBUTING, bottom first.
struct ModuleTable {
    let modules: [String]

    /// Reads the table whose first column is headed "module".
    init(_ text: String) {
        let table = text.split(separator: "\n").drop { !$0.hasPrefix("| module |") }.dropFirst(2)
        modules = table.prefix { $0.hasPrefix("|") }.map { line in
            String(line.drop { "|` ".contains($0) }.prefix { !"|` ".contains($0) }).replacing("-", with: "_")
        }
    }

    /// One sentence for each module that only the table or only `Package.swift` has, and for each that declares one below
    /// it in the table. Where there is none, there is no cycle.
    func faults(comparedWith targets: [Manifest.Target]) -> [String] {
        let targets = targets.filter { $0.hasSources && $0.folder.hasPrefix("Sources/") }
        let declared = Set(targets.map(\.module))
        let missing = declared.subtracting(modules).sorted().map { "\($0) is not in the table" }
        let unknown = modules.filter { !declared.contains($0) }.map { "\($0) is in the table and not in Package.swift" }
        let wrong = modules.indices.flatMap { index in
            let known = targets.first { $0.module == modules[index] }?.declared.intersection(modules) ?? []
            return known.subtracting(modules[..<index]).sorted()
                .map { "\(modules[index]) declares \($0), which does not stand above it in the table" }
        }
        return missing + unknown + wrong
    }
}
