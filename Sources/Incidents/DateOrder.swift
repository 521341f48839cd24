/// Which number comes first in dates made of numbers with the year last, or without one.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
    case dayMonth = "dmy"
    case monthDay = "mdy"
}
