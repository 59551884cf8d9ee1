/// A table of routes that makes no sense: a mistake of the program, found when the table is made.
package struct HTTPRouteMistake: Error, Hashable, Sendable {
    package let message: String
}
