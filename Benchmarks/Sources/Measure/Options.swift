/// What the command line says: a command, its operands and `--name value` pairs.
public struct Options {
    public private(set) var command = ""
    public private(set) var operands: [String] = []
    private var values: [String: String] = [:]

    public init(_ arguments: some Sequence<String>) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            if argument.hasPrefix("--") {
                values[String(argument.dropFirst(2))] = rest.popFirst()
            } else if command.isEmpty {
                command = argument
            } else {
                operands.append(argument)
            }
        }
    }

    public func text(_ name: String) -> String? { values[name] }

    public func integer(_ name: String, _ fallback: Int) -> Int { values[name].flatMap { Int($0) } ?? fallback }

    public func number(_ name: String, _ fallback: Double) -> Double {
        values[name].flatMap { Double($0) } ?? fallback
    }
}
