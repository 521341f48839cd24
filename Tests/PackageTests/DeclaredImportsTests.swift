import Foundation
import Testing

@Suite struct DeclaredImportsTests {
    @Test func everyTargetDeclaresWhatItImports() throws {
        let targets = try Manifest.ofThisPackage().targets.filter(\.hasSources)
        let declared = DeclaredImports(targets: targets)
        let faults = try targets.flatMap {
            declared.faults(of: $0, importing: try Imports(of: $0, in: Manifest.root))
        }
        #expect(targets.count > 2)
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    @Test func modulesDeclareOnlyModulesAboveThemInTheTable() throws {
        let text = try String(contentsOf: Manifest.root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
        let faults = ModuleTable(text).faults(comparedWith: try Manifest.ofThisPackage().targets)
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    private let made = """
        {"targets": [
            {"name": "Ground", "type": "regular", "dependencies": []},
            {"name": "Maps", "type": "regular", "dependencies": [{"byName": ["Ground", null]}]},
            {"name": "my-command", "type": "executable", "dependencies": [
                {"target": ["Maps", null]}, {"product": ["ArgumentParser", "swift-argument-parser", null, null]}]},
            {"name": "MapsTests", "type": "test", "dependencies": [{"byName": ["Maps", null]}]}
        ]}
        """

    private func targets() throws -> [Manifest.Target] {
        try JSONDecoder().decode(Manifest.self, from: Data(made.utf8)).targets
    }

    @Test func readsEveryFormOfAnImport() {
        var imports = Imports()
        let lines = [
            "import A", "public import B", "package import struct C.D", "@testable import E", "    import F",
            "@_spi(G) internal import H // why", "// import I", "let important = 1", "private import class J.K",
        ]
        imports.add(lines.joined(separator: "\n"), file: "All.swift")
        #expect(imports.modules == ["A", "B", "C", "E", "F", "H", "J"])
    }

    @Test func namesTargetAndModuleInBothDirections() throws {
        let targets = try targets()
        var imports = Imports()
        imports.add("import Foundation\nimport Maps\nimport Ground\n", file: "main.swift")
        #expect(
            DeclaredImports(targets: targets).faults(of: targets[2], importing: imports) == [
                "my-command imports Ground in main.swift and does not declare it",
                "my-command declares ArgumentParser and never imports it",
            ])
    }

    @Test func aTestTargetMayImportWhatComesAlong() throws {
        let targets = try targets()
        var imports = Imports()
        imports.add("import Testing\nimport Ground\n@testable import Maps\nimport my_command\n", file: "A.swift")
        #expect(
            DeclaredImports(targets: targets).faults(of: targets[3], importing: imports)
                == ["MapsTests imports my_command in A.swift and does not declare it"])
    }

    @Test(arguments: [
        (["Ground", "Maps", "my-command"], [String]()),
        (["Maps", "Ground", "my-command"], ["Maps declares Ground, which does not stand above it in the table"]),
        (
            ["Ground", "Maps", "Sea"],
            ["my_command is not in the table", "Sea is in the table and not in Package.swift"]
        ),
    ])
    func comparesTheTableWithTheTargets(modules: [String], faults: [String]) throws {
        let rows = modules.map { "| `\($0)` | its task, not `Sea` | – |\n" }.joined()
        let table = ModuleTable("# Modules\n\n| module | task | imports |\n|---|---|---|\n\(rows)\nMore.\n")
        #expect(try table.faults(comparedWith: targets()) == faults)
    }
}
