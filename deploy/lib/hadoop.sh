# Where a Hadoop comes from. Sourced after say.sh and packages.sh.

# Sets `hadoop`, the daemons' class path, from the first place that has one; `tried` tells of the others.
find_hadoop() {
    hadoop='' tried=()
    if [ -n "${HADOOP_HOME:-}" ]; then
        if [ -d "$HADOOP_HOME/share/hadoop" ]; then
            local part
            for part in common common/lib hdfs hdfs/lib mapreduce yarn yarn/lib yarn/timelineservice; do
                hadoop+=${hadoop:+:}$HADOOP_HOME/share/hadoop/$part/*
            done
            return
        fi
        tried+=("HADOOP_HOME=$HADOOP_HOME has no share/hadoop")
    else
        tried+=("HADOOP_HOME is not set")
    fi
    if [ -n "${HADOOP_JARS:-}" ]; then
        if compgen -G "$HADOOP_JARS/hadoop-hdfs-[0-9]*.jar" >/dev/null; then
            hadoop=$HADOOP_JARS/*
            return
        fi
        tried+=("HADOOP_JARS=$HADOOP_JARS has no hadoop-hdfs jar")
    else
        tried+=("HADOOP_JARS is not set")
    fi
    local shared=$root/../shared/hadoop
    if [ -x "$shared/unpack" ]; then
        say hadoop "3.4.3, unpacked from $shared"
        logged hadoop-unpack "unpacking Hadoop" "$shared/unpack" 3.4.3
        hadoop=$(tail -n 1 "$logs/hadoop-unpack.log")/*
        return
    fi
    tried+=("there is no $shared")
    hadoop_by_maven
}

# Maven's copy of the jars, with their dependencies.
hadoop_by_maven() {
    local folder=$cache/hadoop-3.4.3 log=$logs/maven.log
    if [ ! -e "$folder/complete" ]; then
        if ! have mvn; then
            tried+=("Maven is not installed")
            return
        fi
        say hadoop "3.4.3 by Maven into $folder (some 220 MB)"
        mkdir -p "$folder"
        if ! mvn -B -f "$root/deploy/local-cluster/pom.xml" dependency:copy-dependencies -DincludeScope=runtime \
            -DoutputDirectory="$folder" >"$log" 2>&1 </dev/null; then
            tried+=("Maven could not fetch the jars: see $log")
            return
        fi
        touch "$folder/complete"
    fi
    hadoop=$folder/*
}
