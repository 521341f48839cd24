/// The table of modules in CONTRIBUTING, bottom first.
struct ModuleTable {
    struct Row {
        let module: String
        let imports: Set<String>
    }

    let rows: [Row]

    /// Reads the table whose first column is headed "module" and whose last says what each imports.
    init(_ text: String) {
        let table = text.split(separator: "\n").drop { !$0.hasPrefix("| module |") }.dropFirst(2)
        rows = table.prefix { $0.hasPrefix("|") }.map { line in
            let cells = line.split(separator: "|").map { $0.filter { $0 != "`" }.trimmingPrefix(" ") }
            let imports = (cells.last ?? "").split { !$0.isLetter && $0 != "_" }.map(String.init)
            return Row(
                module: (cells.first ?? "").split(separator: " ").joined().replacing("-", with: "_"),
                imports: Set(imports))
        }
    }

    /// One sentence for each way in which the table and the targets under `Sources` differ, and for each module that
    /// imports one below it in the table. Where there is none, there is no cycle.
    func faults(comparedWith targets: [Manifest.Target]) -> [String] {
        let targets = targets.filter { $0.hasSources && $0.folder.hasPrefix("Sources/") }
        let missing = Set(targets.map(\.module)).symmetricDifference(rows.map(\.module)).sorted()
            .map { "\($0) is either in the table or in Package.swift, but not in both" }
        let modules = Set(rows.map(\.module))
        var above: Set<String> = []
        var wrong: [String] = []
        for row in rows {
            wrong += row.imports.intersection(modules).subtracting(above).sorted()
                .map { "\(row.module) imports \($0), which does not stand above it in the table" }
            above.insert(row.module)
            guard let target = targets.first(where: { $0.module == row.module }) else { continue }
            wrong += target.declared.symmetricDifference(row.imports).sorted()
                .map { "the table and Package.swift do not agree whether \(row.module) imports \($0)" }
        }
        return missing + wrong
    }
}
