/// A whole number as English writes it, with a comma after each group of three digits: 12,400.
package func thousands(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (i, digit) in digits.enumerated() {
        if i > 0, (digits.count - i).isMultiple(of: 3) { text += "," }
        text.append(digit)
    }
    return text
}
