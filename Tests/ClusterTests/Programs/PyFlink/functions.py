"""A Python function for a Java program."""
from pyflink.table import DataTypes
from pyflink.table.udf import udf

from helper import VALUE


@udf(result_type=DataTypes.STRING())
def greet(number):
    return f"{VALUE} {number}"
