/// The name of a month or a day of the week in one language, as that language writes it, with its short forms.
package struct CalendarName: Sendable {
    package let name: String
    /// What running text shortens it to, without a full stop.
    package let short: [String]
    /// Short forms that are words of their own in running text ("mer" is the sea): only tables use them.
    package let shortInTables: [String]

    init(_ name: String, _ short: String..., inTables shortInTables: String...) {
        self.name = name
        self.short = short
        self.shortInTables = shortInTables
    }
}
