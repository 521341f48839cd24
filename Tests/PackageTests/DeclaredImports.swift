/// Compares what targets declare with what their files import.
struct DeclaredImports {
    /// Modules of the toolchain, which nobody declares.
    private static let system: Set = [
        "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "FoundationNetworking", "FoundationXML", "Glibc",
        "Musl", "Synchronization", "Testing",
    ]

    let targets: [Manifest.Target]

    /// One sentence for each dependency that is declared and never imported, or imported and not declared. A test target
    /// need not declare what comes along with what it declares: its imports change with every test.
    func faults(of target: Manifest.Target, importing imports: Imports) -> [String] {
        let allowed = target.isTest ? reachable(from: target) : target.declared
        let undeclared = imports.files.filter { !allowed.contains($0.key) && !Self.system.contains($0.key) }
        return undeclared.map { "\(target.name) imports \($0.key) in \($0.value) and does not declare it" }.sorted()
            + target.declared.subtracting(imports.modules).sorted()
            .map { "\(target.name) declares \($0) and never imports it" }
    }

    /// What the target declares, with what that declares, and so on.
    private func reachable(from target: Manifest.Target) -> Set<String> {
        var found: Set<String> = []
        var waiting = target.declared
        while let module = waiting.popFirst() {
            guard found.insert(module).inserted else { continue }
            waiting.formUnion(targets.first { $0.module == module }?.declared ?? [])
        }
        return found
    }
}
