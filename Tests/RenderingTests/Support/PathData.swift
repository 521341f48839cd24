/// Path data read into its commands, with the places they lead to.
struct PathData: Hashable {
    struct Step: Hashable {
        /// In capitals.
        var command: Character
        /// In pixels from the origin; of commands other than M, L, H, V and Z the numbers as they stand.
        var numbers: [Double]
    }

    private(set) var steps: [Step] = []

    init(_ text: String) {
        var (x, y, start) = (0.0, 0.0, (0.0, 0.0))
        for (command, numbers) in Self.commands(text) {
            let isRelative = command.isLowercase
            switch command.uppercased() {
            case "M", "L":
                for pair in stride(from: 0, to: numbers.count - 1, by: 2) {
                    (x, y) = ((isRelative ? x : 0) + numbers[pair], (isRelative ? y : 0) + numbers[pair + 1])
                    let isMove = command.uppercased() == "M" && pair == 0
                    if isMove { start = (x, y) }
                    steps.append(Step(command: isMove ? "M" : "L", numbers: [x, y]))
                }
            case "H":
                for number in numbers {
                    x = (isRelative ? x : 0) + number
                    steps.append(Step(command: "L", numbers: [x, y]))
                }
            case "V":
                for number in numbers {
                    y = (isRelative ? y : 0) + number
                    steps.append(Step(command: "L", numbers: [x, y]))
                }
            case "Z":
                (x, y) = start
                steps.append(Step(command: "Z", numbers: []))
            default: steps.append(Step(command: command, numbers: numbers))
            }
        }
    }

    private static func commands(_ text: String) -> [(Character, [Double])] {
        var commands: [(Character, [Double])] = []
        var number = ""
        func finish() {
            if let value = Double(number), !commands.isEmpty { commands[commands.count - 1].1.append(value) }
            number = ""
        }
        for character in text {
            if character.isLetter {
                finish()
                commands.append((character, []))
            } else if character == "-" || character == "." && number.contains(".") || character == " "
                || character == ","
            {
                finish()
                if character == "-" || character == "." { number.append(character) }
            } else {
                number.append(character)
            }
        }
        finish()
        return commands
    }
}
