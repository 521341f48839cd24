/// What the command line says: a command and `--name value` pairs.
struct Options {
    var command = ""
    private var values: [String: String] = [:]

    init(_ arguments: some Sequence<String>) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            if argument.hasPrefix("--") {
                values[String(argument.dropFirst(2))] = rest.popFirst()
            } else {
                command = argument
            }
        }
    }

    func text(_ name: String) -> String? { values[name] }

    func integer(_ name: String, _ fallback: Int) -> Int { values[name].flatMap { Int($0) } ?? fallback }

    func number(_ name: String, _ fallback: Double) -> Double { values[name].flatMap { Double($0) } ?? fallback }
}
